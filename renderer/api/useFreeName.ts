import { useAppState } from './queries';

const FIRST_NAME = 'My portfolio';

/** A name for a new portfolio that none of the listed files has. */
export function useFreeName(): string {
  const appState = useAppState();
  return freeName(appState?.ok === true ? appState.value.recent.map(({ fileName }) => fileName) : []);
}

/** "My portfolio", or the first number behind it that is not taken; file names are compared without their ending. */
export function freeName(fileNames: readonly string[]): string {
  const taken = new Set(fileNames.map((fileName) => fileName.replace(/\.[^.]*$/, '').toLocaleLowerCase()));
  let name = FIRST_NAME;
  for (let count = 2; taken.has(name.toLocaleLowerCase()); count += 1) name = `${FIRST_NAME} ${count}`;
  return name;
}
