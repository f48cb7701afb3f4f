/** Office's theme as Fluent UI's: light or dark. In a contrast theme the browser's forced colours take over by themselves. */
import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';

const DARK = '(prefers-color-scheme: dark)';

/** True where Office's own background is dark; where Office does not say, what the computer prefers. */
function isDark(): boolean {
  const background = Office.context.officeTheme?.bodyBackgroundColor;
  const match = /^#([0-9a-f]{6})$/i.exec(background ?? '');
  if (!match) return window.matchMedia(DARK).matches;
  const [red, green, blue] = [0, 2, 4].map((at) => parseInt(match[1]!.slice(at, at + 2), 16)) as [
    number,
    number,
    number,
  ];
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128;
}

function subscribe(listener: () => void): () => void {
  const media = window.matchMedia(DARK);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}

export function useTheme(): Theme {
  const dark = useSyncExternalStore(subscribe, isDark);
  return dark ? webDarkTheme : webLightTheme;
}
