import { useState } from 'react';
import { Button } from './Button.tsx';
import { applyTheme, nextTheme, storedTheme, type Theme } from './theme.ts';

const NAMES: Record<Theme, string> = { system: 'as the system', light: 'light', dark: 'dark' };

/** Goes round: as the system, light, dark. */
export function ThemeToggle() {
  const [theme, setTheme] = useState(storedTheme);
  const next = nextTheme(theme);
  const change = () => {
    applyTheme(next);
    setTheme(next);
  };
  return (
    <Button variant="quiet" onClick={change} title={`Change to: ${NAMES[next]}`}>
      Theme: {NAMES[theme]}
    </Button>
  );
}
