import { expect, type Locator, type Page } from '@playwright/test';

const SECTIONS = [
  'anomaly',
  'classify',
  'heartbeat',
  'bottleneck',
  'error',
  'training',
  'threshold',
  'accuracy',
  'baselines',
  'contamination',
  'variational',
  'methods',
  'wild',
] as const;
export type SectionName = (typeof SECTIONS)[number];

/** The essay, as a person or a screen reader finds its parts. */
export function essay(page: Page) {
  const section = (name: SectionName) => page.locator(`section[data-section="${name}"]`);
  return {
    sections: SECTIONS,
    section,
    dots: page.getByRole('navigation', { name: 'Sections' }),

    /** Opens the essay at a section, or at its beginning. */
    async open(name?: SectionName): Promise<void> {
      await page.goto(`./#/${name ?? ''}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    },

    /** Opens a section, lifts its figure's veil, and waits until it is drawn. */
    async reveal(name: SectionName): Promise<Locator> {
      await this.open(name);
      const skip = section(name).getByRole('button', { name: 'Just show me' });
      await skip.click();
      await expect(skip).toHaveCount(0);
      await expect(section(name).locator('svg[role=img]').first()).toBeVisible();
      return section(name);
    },
  };
}
