import { useEffect, useState } from 'react';
import { openUpload } from '../api/documentActions';
import { droppedFiles } from '../components/droppedFiles';
import { useOverlays } from '../state/useOverlays';
import { dropPlace } from './dropPlace';

const PORTFOLIO_ENDING = '.ballast';

/** Files may be dropped anywhere: a portfolio is opened, every other file goes where its content belongs. */
export function useFileDrop(): boolean {
  const [dragging, setDragging] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files') !== true) return;
      event.preventDefault();
      setDragging(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setDragging(false);
    };
    const drop = (event: DragEvent) => {
      setDragging(false);
      if (event.defaultPrevented || event.dataTransfer === null) return;
      event.preventDefault();
      const isFolder = [...event.dataTransfer.items].some((item) => item.webkitGetAsEntry()?.isDirectory === true);
      void droppedFiles(event.dataTransfer).then((files) => take(files, isFolder));
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, []);
  return dragging;
}

function take(files: readonly File[], isFolder: boolean): void {
  const [first] = files;
  if (first === undefined) return;
  if (first.name.endsWith(PORTFOLIO_ENDING)) return void openUpload(first);
  const { overlay, show } = useOverlays.getState();
  // The open wizard takes every file: it says itself what belongs elsewhere, and nothing in it is lost.
  if (overlay === 'import-positions') show(overlay, files);
  else void dropPlace(files, isFolder).then((place) => show(place, files));
}
