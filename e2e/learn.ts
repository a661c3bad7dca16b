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
  /** The first drawing of its figure; a question may have one of its own. */
  const drawing = (name: SectionName) => section(name).locator('figure[aria-describedby] svg[role=img]').first();
  return {
    sections: SECTIONS,
    section,
    drawing,
    dots: page.getByRole('navigation', { name: 'Sections' }),

    /** Opens the essay at a section, or at its beginning. */
    async open(name?: SectionName): Promise<void> {
      await page.goto(`./#/${name ?? ''}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      // The heading is there before the page lives.
      await expect(section(name ?? SECTIONS[0])).toBeAttached();
    },

    /** Opens a section, lifts its figure's veil, and waits until it is drawn. */
    async reveal(name: SectionName): Promise<Locator> {
      await this.open(name);
      return this.lift(name);
    },

    /** Lifts the veil of an open section's figure, and waits until it is drawn. */
    async lift(name: SectionName): Promise<Locator> {
      const skip = section(name).getByRole('button', { name: 'Just show me' });
      await skip.click();
      await expect(skip).toHaveCount(0);
      await expect(drawing(name)).toBeVisible();
      return section(name);
    },
  };
}
