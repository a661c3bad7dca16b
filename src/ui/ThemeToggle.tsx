import { useState } from 'react';
import { Button } from './Button.tsx';
import { applyTheme, nextTheme, storedTheme, type Theme } from './theme.ts';

const NAMES: Record<Theme, string> = { system: 'as the system', light: 'light', dark: 'dark' };

/** Goes round: as the system, light, dark. `compact`: a sign in place of the words, where there is no room for them. */
export function ThemeToggle({ compact = false }: { compact?: boolean }) {
  const [theme, setTheme] = useState(storedTheme);
  const next = nextTheme(theme);
  const change = () => {
    applyTheme(next);
    setTheme(next);
  };
  if (compact) {
    return (
      <Button variant="icon" onClick={change} label={`Theme: ${NAMES[theme]}. Change to: ${NAMES[next]}`}>
        ◐
      </Button>
    );
  }
  return (
    <Button variant="quiet" onClick={change} title={`Change to: ${NAMES[next]}`}>
      Theme: {NAMES[theme]}
    </Button>
  );
}
