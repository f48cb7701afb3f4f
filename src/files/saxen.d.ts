/** The part of saxen's interface that src/files uses (the package ships no types). */
declare module 'saxen' {
  /** Resolves the entities of a text. */
  export function decode(text: string): string;

  export class Parser {
    ns(namespaces: Record<string, string>): this;
    on(
      event: 'openTag',
      callback: (
        name: string,
        getAttributes: () => Readonly<Record<string, string | undefined>>,
        decode: (text: string) => string,
        selfClosing: boolean,
      ) => void,
    ): this;
    on(event: 'closeTag', callback: (name: string) => void): this;
    on(event: 'text', callback: (text: string, decode: (text: string) => string) => void): this;
    on(event: 'cdata' | 'attention', callback: (text: string) => void): this;
    on(event: 'error' | 'warn', callback: (error: Error) => void): this;
    parse(xml: string): this;
  }
}
