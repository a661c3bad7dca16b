import type { SectionText } from '../../section.ts';

export const methods: SectionText = {
  title: 'Other ways, and when to take them',
  short: 'Other ways',
  lead: [
    'An autoencoder is one idea among many, and often not the first to try. All methods here answer the same question: *how far is this from normal?* They differ in what they take normal to be: a middle, a range, a flat sheet, a crowd of neighbours, a border, a habit over time.',
    'Two numbers a row are few enough to see it: eight detectors learn the same points, and map what they find strange. Then say what data you have, and see which methods stay lit.',
  ],
  predict: {
    question:
      'Eight detectors learn points on a ring. One more point stands alone in its very middle. How many of them find it strange?',
    choices: [
      {
        label: 'All eight',
        reply:
          'No, plain as it is to the eye. Two do: those that look for near neighbours. The others have the middle of the ring well inside their border.',
      },
      {
        label: 'Two',
        reply:
          'Yes: those that look for near neighbours. The others have the middle of the ring well inside their border.',
      },
      {
        label: 'None',
        reply:
          'Nearly. Two do: those that look for near neighbours. The others have the middle of the ring well inside their border.',
      },
    ],
  },
  figure: {
    name: 'Eight detectors on your points, and a map of methods',
    caption: 'The same question, how far from normal, asked of eight detectors and of your data.',
    summary:
      'Eight detectors on the same points: a mean draws a circle, a z-score a box, PCA a stripe; neighbours follow the points. Then eleven methods in three families, each lit or out by what our own detectors came to on these data. On clean heartbeats the mean, rules for single numbers, PCA, nearest neighbours, a one-class machine and both autoencoders are lit; the isolation forest falls behind. With a twentieth of the examples strange, neighbours, the one-class machine and both autoencoders fall behind, and the mean and PCA stay; with three in ten the mean alone stays. Neighbours grow with their examples, the one-class machine half as fast. Sequence models are for strangeness in the order of things. A classifier needs labelled anomalies.',
  },
  after: [
    'No map is the right one: which notion fits hangs on the shape of normal. On the heartbeats, nearest neighbours, an idea of the 1960s, come within a thousandth of the autoencoder’s ROC AUC: so it was on average over twenty seeds, of which the autoencoder won eleven, and the README says it with intervals. But let a twentieth of the examples be strange, and the plain mean is ahead of both.',
    'The map says what our detectors did with their usual settings on two data sets; on yours, and tuned, they may do otherwise. So try the cheapest method that is lit, and keep it as the one to beat. Two that err in different ways may do more together: flag what both find strange if alarms are dear, what either does if misses are.',
  ],
  tryThis:
    'Start from *a line*: which of its two strange points does PCA alone let pass, and why? Then start from *contaminated*, and learn without the strange ones.',
  lab: 'Set a network against two baselines in the Lab, on network connections',
};
