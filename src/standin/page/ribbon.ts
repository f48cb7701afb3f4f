/** The ribbon's buttons as manifest.xml declares them. */

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  readonly icon: string;
  /** The function that it runs; null for the button that opens the pane. */
  readonly command: string | null;
}

/** Reads the buttons from the manifest. */
export function readRibbon(manifest: string): RibbonButton[] {
  const xml = new DOMParser().parseFromString(manifest, 'text/xml');
  const byLocal = (root: Element | Document, name: string): Element[] =>
    [...root.getElementsByTagName('*')].filter((element) => element.localName === name);
  const values = new Map(
    [...byLocal(xml, 'String'), ...byLocal(xml, 'Image'), ...byLocal(xml, 'Url')].map((element) => [
      element.getAttribute('id') ?? '',
      element.getAttribute('DefaultValue') ?? '',
    ]),
  );
  const resource = (element: Element | undefined): string =>
    values.get(element?.getAttribute('resid') ?? '') ?? '';
  return byLocal(xml, 'Control').map((control) => {
    const image = byLocal(control, 'Image').find((each) => each.getAttribute('size') === '32');
    return {
      id: control.getAttribute('id') ?? '',
      label: resource([...control.children].find((child) => child.localName === 'Label')),
      tip: resource(byLocal(control, 'Description')[0]),
      icon: resource(image).replace(/^https?:\/\/[^/]+\//, ''),
      command: byLocal(control, 'FunctionName')[0]?.textContent ?? null,
    };
  });
}
