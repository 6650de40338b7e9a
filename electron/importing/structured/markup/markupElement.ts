/** An element of an OFX or XML file, with the physical lines it stands on. */
export interface MarkupElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** The value of a leaf, entities decoded once; empty for an element that holds others. */
  readonly text: string;
  readonly children: readonly MarkupElement[];
  readonly line: number;
  readonly lastLine: number;
}

/** The first child of a name, or null. */
export function childOf(element: MarkupElement | null, name: string): MarkupElement | null {
  return element?.children.find((child) => child.name === name) ?? null;
}

/** The text of the first child of a name; empty where there is none. */
export function textOf(element: MarkupElement | null, name: string): string {
  return childOf(element, name)?.text ?? '';
}

/** Every element of a name below one, in file order, those inside another of the name left out. */
export function descendantsOf(element: MarkupElement, name: string): MarkupElement[] {
  return element.children.flatMap((child) => (child.name === name ? [child] : descendantsOf(child, name)));
}

/** The first element below one whose name is given, at any depth, or null. */
export function descendantOf(element: MarkupElement | null, name: string): MarkupElement | null {
  if (element === null) return null;
  for (const child of element.children) {
    const found = child.name === name ? child : descendantOf(child, name);
    if (found !== null) return found;
  }
  return null;
}
