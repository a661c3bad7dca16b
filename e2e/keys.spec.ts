import { lab } from './lab.ts';
import { tabTo } from './tabTo.ts';
import { expect, test } from './test.ts';

test('an isolation forest is chosen, fitted, judged and explained by keys alone', async ({ page }) => {
  const { choose, inspector, metrics, spin, status, threshold, train, open } = lab(page);
  const { keyboard } = page;
  await open();

  // Another data set, by the letters that its name begins with, and another detector, by arrows from the end of the list.
  await tabTo(page, choose('Dataset'));
  await keyboard.type('KDD');
  await expect(page).toHaveURL(/d=kddcup99/);
  await expect(status).toContainText('Ready');
  const detector = page.getByRole('region', { name: 'Detector' });
  await tabTo(page, choose('Detector'));
  for (const [key, kind] of [
    ['End', 'ensemble'],
    ['ArrowUp', 'oneClassSvm'],
    ['ArrowUp', 'isolationForest'],
  ] as const) {
    await keyboard.press(key);
    await expect(page).toHaveURL(new RegExp(`kind=${kind}`));
    await expect(choose('Detector')).toBeFocused();
  }
  await expect(status).toContainText('Finished: fitted.');

  await tabTo(page, spin('Trees'), 'Shift+Tab');
  await keyboard.press('ControlOrMeta+a');
  await keyboard.type('30');
  await tabTo(page, train);
  await keyboard.press('Enter');
  await expect(page).toHaveURL(/trees=30/);
  await expect(status).toContainText('Finished: fitted.');

  // The picture: the row's way through one tree after another, and feature by feature where the cuts lie.
  const tree = detector.getByRole('slider', { name: 'Tree' });
  await expect(tree).toHaveAttribute(
    'aria-valuetext',
    /^Tree \d+ of 30: (alone|beside \d+ training connections?) after \d+ cuts?/,
  );
  await tabTo(page, tree);
  await keyboard.press('Home');
  await expect(tree).toHaveAttribute('aria-valuetext', /^Tree 1 of 30/);
  await keyboard.press('ArrowRight');
  await expect(detector).toContainText('Tree 2 of 30');
  await expect(detector.getByRole('list')).toContainText('connections to begin with');
  await tabTo(page, detector.getByRole('button', { name: 'Previous tree' }), 'Shift+Tab');
  await keyboard.press('Enter');
  await expect(detector).toContainText('Tree 1 of 30');
  await expect(
    detector.getByRole('img', {
      name: /^Depths at which 30 trees part the inspected connection from training connections/,
    }),
  ).toBeVisible();
  const feature = detector.getByRole('slider', { name: 'Feature to read' });
  await tabTo(page, feature, 'Shift+Tab');
  await expect(feature).toHaveAttribute('aria-valuetext', /^Most cuts saved at \w+: [\d.,]+/);
  await keyboard.press('ArrowRight');
  await expect(feature).toHaveAttribute('aria-valuetext', /^At \w+: [\d.,]+/);

  const before = await metrics.textContent();
  await tabTo(page, threshold.first());
  await keyboard.press('PageUp');
  await expect(metrics).not.toHaveText(before!);

  // The explanation: a value of the row by itself, and what each rule takes for granted.
  const values = inspector.getByRole('radio');
  const alone = inspector.getByRole('region', { name: 'One value of this connection, alone' });
  await tabTo(page, values.first());
  await expect(values.first()).toBeChecked();
  const first = await alone.textContent();
  await keyboard.press('ArrowDown');
  await expect(values.nth(1)).toBeChecked();
  await expect(values.nth(1)).toBeFocused();
  await expect(alone).not.toHaveText(first!);
  await expect(alone.getByRole('img')).toHaveAccessibleName(/among [\d,]+ training connections.*Dixon’s Q test: /);
  await tabTo(page, alone.getByText('What each rule assumes'));
  await keyboard.press('Enter');
  await expect(alone).toContainText(/Dixon’s Q test.*It does not apply to [\d,]+ connections/);
  await tabTo(page, inspector.getByRole('button', { name: 'Edit this connection' }));
});
