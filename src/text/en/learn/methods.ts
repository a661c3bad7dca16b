import type { SectionText } from '../../section.ts';

export const methods: SectionText = {
  title: 'Other ways, and when to take them',
  short: 'Other ways',
  lead: [
    'An autoencoder is one idea among many, and often not the first to try. All methods here answer the same question: *how far is this from normal?* They differ in what they take normal to be: a middle, a range, a flat sheet, a crowd of neighbours, a border, a habit over time.',
    'Which one suits hangs on your data more than on the method’s fame. Say what you have, and see what stays lit, and why the rest does not.',
  ],
  predict: {
    question:
      'To look for the nearest known normal examples is an idea of the 1960s. How far behind the autoencoder does it end up on the heartbeats?',
    choices: [
      {
        label: 'Far behind',
        reply:
          'No, though one would think so. On these data the two are level to within chance: open the table under the figure. A few thousand clean examples are paradise for neighbours.',
      },
      {
        label: 'Level with it',
        reply:
          'Yes, to within chance: see the table under the figure. What the network has in hand is elsewhere: it is small once it is trained, and it shows *where* a beat is strange.',
      },
      {
        label: 'Ahead of it',
        reply:
          'Nearly. As measured in the table under the figure the two are level to within chance. Old is not the same as beaten.',
      },
    ],
  },
  figure: {
    name: 'A map of methods, by what your data are like',
    caption:
      'Answer the six questions for data of your own. What stays lit is worth trying; what is dimmed says what speaks against it. Open a method to read what it learns. The little drawings are sketches of what each takes for normal, not results.',
    summary:
      'Eleven methods in three families. Distances to the mean, ranges and principal components fit one kind of normal. Nearest neighbours and isolation forests take several kinds; neighbours cost memory, forests get lost among hundreds of numbers. One-class machines grow slow on millions of examples. Networks with a bottleneck want many clean examples. Sequence models are for strangeness in the order of things. A classifier is first choice where labelled anomalies abound.',
  },
  after: [
    'These are rules of thumb, and the first of them is: try the cheapest method that is lit, and keep it as the one to beat. Its result tells you what the next one has to earn.',
    'Two methods that err in different ways may do more together than either alone: flag what both find strange if alarms are dear, what either does if misses are.',
  ],
  tryThis:
    'Answer for something you know: your electricity meter, your bank account, a factory you have seen. Then change one answer at a time, and watch which one decides most.',
  lab: 'Set a network against two of its rivals in the Lab, on network connections',
};
