import { useEffect, useRef, useState } from 'react';
import type { ReadAnswers } from '../../../shared/model/proposal';
import type { Result } from '../../../shared/result/result';
import { api } from '../../api/ballastApi';
import { addFile } from '../../api/documentActions';
import { type FileProgress, fileProgress } from './fileProgress';

export interface HandedFile {
  readonly fileId: string;
  readonly file: File;
}

export interface ProposalRequest {
  readonly fileIds: string[];
  readonly answers: Record<string, ReadAnswers>;
}

interface ProposalState<T> {
  readonly files: readonly HandedFile[];
  readonly busy: boolean;
  /** How many files were handed over or read so far. */
  readonly progress: FileProgress | null;
  /** Undefined before any file was handed over. */
  readonly proposal: Result<T> | undefined;
  add(files: readonly File[]): void;
  remove(fileId: string): void;
  /** Asks once more, after a refusal that had nothing to do with the files. */
  again(): void;
  answer(fileId: string, answers: ReadAnswers): void;
}

interface Asked {
  readonly files: readonly HandedFile[];
  readonly answers: Record<string, ReadAnswers>;
}

/**
 * Hands files over and asks what they would bring, again after every answer. Nothing is changed by asking.
 *
 * @param first - Files that came with the request to open the wizard.
 * @param propose - The request; a later one makes an earlier answer void.
 */
export function useProposal<T>(
  first: readonly File[],
  propose: (request: ProposalRequest) => Promise<Result<T>>,
): ProposalState<T> {
  const [asked, setAsked] = useState<Asked>({ files: [], answers: {} });
  const [busy, setBusy] = useState(false);
  const [progress, setProgress] = useState<FileProgress | null>(null);
  const [proposal, setProposal] = useState<Result<T>>();
  const turn = useRef(0);
  const started = useRef(false);

  const ask = async (next: Asked) => {
    setAsked(next);
    turn.current += 1;
    const mine = turn.current;
    if (next.files.length === 0) return setProposal(undefined);
    setBusy(true);
    const answer = await propose({ fileIds: next.files.map(({ fileId }) => fileId), answers: next.answers });
    if (mine !== turn.current) return;
    setProposal(answer);
    setBusy(false);
    setProgress(null);
  };

  const add = async (chosen: readonly File[]) => {
    setBusy(true);
    const handed: HandedFile[] = [];
    for (const file of chosen) {
      const added = await addFile(file);
      if (!added.ok) {
        setBusy(false);
        return setProposal(added);
      }
      handed.push({ fileId: added.value.fileId, file });
      setProgress({ done: handed.length, total: chosen.length });
    }
    await ask({ ...asked, files: [...asked.files, ...handed] });
  };

  useEffect(() => api.onProgress((event) => setProgress((before) => fileProgress(event) ?? before)), []);
  useEffect(() => {
    if (started.current || first.length === 0) return;
    started.current = true;
    void add(first);
  });

  return {
    files: asked.files,
    busy,
    progress,
    proposal,
    add: (chosen) => void (chosen.length > 0 && add(chosen)),
    again: () => void ask(asked),
    remove: (fileId) => void ask({ ...asked, files: asked.files.filter((handed) => handed.fileId !== fileId) }),
    answer: (fileId, answers) =>
      void ask({ ...asked, answers: { ...asked.answers, [fileId]: merged(asked.answers[fileId], answers) } }),
  };
}

function merged(before: ReadAnswers | undefined, added: ReadAnswers): ReadAnswers {
  const settings = { ...before?.settings, ...added.settings };
  return { ...before, ...added, ...(Object.keys(settings).length === 0 ? {} : { settings }) };
}
