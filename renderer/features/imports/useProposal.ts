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

/** Files handed over and what was proposed of them, with the ways to go on. */
export interface ProposalState<T, Extra> {
  readonly files: readonly HandedFile[];
  /** All that was answered so far, by file. */
  readonly answers: Readonly<Record<string, ReadAnswers>>;
  readonly extra: Extra;
  readonly busy: boolean;
  /** How many files were handed over or read so far. */
  readonly progress: FileProgress | null;
  /** Undefined before any file was handed over. */
  readonly proposal: Result<T> | undefined;
  add(files: readonly File[]): void;
  remove(fileIds: readonly string[]): void;
  /** Asks once more, after a refusal that had nothing to do with the files. */
  again(): void;
  /** Stops a reading: what was proposed before stands. */
  stop(): void;
  /** Adds to what was answered for a file. */
  answer(fileId: string, answers: ReadAnswers): void;
  /** Takes the place of all that was answered for a file, and, where it is given, of what is said beside it. */
  setAnswers(fileId: string, answers: ReadAnswers, extra?: Extra): void;
  /** Asks with something else beside the answers. */
  refine(extra: Extra): void;
}

interface Asked<Extra> {
  readonly files: readonly HandedFile[];
  readonly answers: Record<string, ReadAnswers>;
  readonly extra: Extra;
}

/**
 * Hands files over and asks what they would bring, again after every answer. Nothing is changed by asking.
 *
 * @param first - Files that came with the request to open the wizard.
 * @param propose - The request; a later one makes an earlier answer void.
 * @param noExtra - What the request says beside files and answers, at the start.
 */
export function useProposal<T, Extra = null>(
  first: readonly File[],
  propose: (request: ProposalRequest, extra: Extra) => Promise<Result<T>>,
  noExtra: Extra,
): ProposalState<T, Extra> {
  const [asked, setAsked] = useState<Asked<Extra>>({ files: [], answers: {}, extra: noExtra });
  const [busy, setBusy] = useState(false);
  const [progress, setProgress] = useState<FileProgress | null>(null);
  const [proposal, setProposal] = useState<Result<T>>();
  /** What the proposal on show answers. */
  const answered = useRef<Asked<Extra>>(null);
  const turn = useRef(0);
  const started = useRef(false);

  const settle = (answer: Result<T> | undefined) => {
    setProposal(answer);
    setBusy(false);
    setProgress(null);
  };

  const ask = async (next: Asked<Extra>) => {
    setAsked(next);
    turn.current += 1;
    const mine = turn.current;
    if (next.files.length === 0) {
      answered.current = null;
      return settle(undefined);
    }
    setBusy(true);
    const request = { fileIds: next.files.map(({ fileId }) => fileId), answers: next.answers };
    const answer = await propose(request, next.extra);
    if (mine !== turn.current) return;
    answered.current = next;
    settle(answer);
  };

  const add = async (chosen: readonly File[]) => {
    turn.current += 1;
    const mine = turn.current;
    setBusy(true);
    const handed: HandedFile[] = [];
    for (const file of chosen) {
      const added = await addFile(file);
      if (mine !== turn.current) return;
      if (!added.ok) return settle(added);
      handed.push({ fileId: added.value.fileId, file });
      setProgress({ done: handed.length, total: chosen.length });
    }
    setProgress(null);
    await ask({ ...asked, files: [...asked.files, ...handed] });
  };

  const stop = () => {
    turn.current += 1;
    if (answered.current !== null) setAsked(answered.current);
    setBusy(false);
    setProgress(null);
    void api.importCancel({ proposalId: null });
  };

  useEffect(() => api.onProgress((event) => setProgress((before) => fileProgress(event) ?? before)), []);
  useEffect(() => {
    if (started.current || first.length === 0) return;
    started.current = true;
    void add(first);
  });

  const setAnswers = (fileId: string, answers: ReadAnswers, extra: Extra = asked.extra) =>
    void ask({ ...asked, answers: { ...asked.answers, [fileId]: answers }, extra });
  return {
    ...asked,
    busy,
    progress,
    proposal,
    add: (chosen) => void (chosen.length > 0 && add(chosen)),
    again: () => void ask(asked),
    stop,
    remove: (fileIds) =>
      void ask({ ...asked, files: asked.files.filter((handed) => !fileIds.includes(handed.fileId)) }),
    answer: (fileId, answers) => setAnswers(fileId, mergedAnswers(asked.answers[fileId], answers)),
    setAnswers,
    refine: (extra) => void ask({ ...asked, extra }),
  };
}

/** What was answered before, with what is answered now on top of it. */
function mergedAnswers(before: ReadAnswers | undefined, added: ReadAnswers): ReadAnswers {
  const settings = { ...before?.settings, ...added.settings };
  return { ...before, ...added, ...(Object.keys(settings).length === 0 ? {} : { settings }) };
}
