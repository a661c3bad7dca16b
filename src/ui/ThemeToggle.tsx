import { useText } from '#text/useText.ts';
import { Button } from './Button.tsx';
import { nextTheme, useTheme } from './theme.ts';

/** Goes round: as the system, light, dark. `compact`: a sign in place of the words, where there is no room for them. */
export function ThemeToggle({ compact = false }: { compact?: boolean }) {
  const text = useText().ui.theme;
  const { theme } = useTheme();
  const next = nextTheme(theme);
  const change = () => useTheme.setState({ theme: next });
  if (compact) {
    return (
      <Button variant="icon" onClick={change} label={text.both(theme, next)}>
        ◐
      </Button>
    );
  }
  return (
    <Button variant="quiet" onClick={change} title={text.change(next)}>
      {text.present(theme)}
    </Button>
  );
}
