import type { SectionText } from '../../section.ts';

export const variational: SectionText = {
  title: 'From points to distributions',
  short: 'Distributions',
  lead: [
    'An [[autoencoder]] turns a beat into one point: a few numbers, and that is that. A [[variational autoencoder]] turns it into a small *cloud*: a mean and a [[standard deviation]] for each [[latent unit]]. In training the decoder is handed a point drawn at random from the cloud, and still has to redraw the beat. So neighbouring points must mean similar beats, and [[latent space]] becomes a map on which every place can be drawn.',
    'A gentle pull of all clouds towards one common cloud, the [[prior]], keeps the map together. And this decoder gives two curves in place of one: what it expects at each sample, and how far off it expects to be. The second is the green band.',
  ],
  predict: {
    question:
      'The network has learnt from normal beats alone. Take the point to where only abnormal beats lie, the crosses. What will the decoder draw there?',
    choices: [
      {
        label: 'A clear abnormal beat',
        reply:
          'No, it never learnt to draw one. What comes out is flat and blurred, in a band so wide that nearly anything would fit: its way of saying “I do not know”.',
      },
      {
        label: 'Something vague in a wide band',
        reply:
          'Yes. It has no words for abnormal beats, but it has learnt how far off it tends to be, and it says so: the band swells as you leave the normal beats.',
      },
      {
        label: 'A normal beat, and sure of it',
        reply:
          'No. That is close to what a plain autoencoder does; this decoder has also learnt how far off it tends to be, and among the crosses the band says: far.',
      },
    ],
  },
  figure: {
    name: 'A map of beats, decoded wherever you point',
    caption:
      'Every mark is a test beat at the middle of its cloud; the rings are the [[prior]] at one, two and three standard deviations. Point, press or drag anywhere; by keys, the sliders along the edges take all four arrows. The green curve is what the decoder expects there, with a band of two standard deviations to either side.',
    summary:
      'A map of two latent units. Normal beats crowd in its upper middle, abnormal ones in a belt below them. Among the normal beats the decoder draws a clear heartbeat in a narrow band. Towards the abnormal ones the curve flattens and the band swells until nearly anything would fit. Points drawn from the prior mostly give beats that could be real.',
  },
  after: [
    'The score of such a network is not how far off it is, but how *unlikely* the beat is to it: its [[surprise]]. To be a little off where the decoder is sure counts for more than to be far off where it is not.',
    'Does it find more? Compare the three numbers under the figure. A network that may say “I do not know” forgives itself on the very beats that we are after. What distributions buy is something else: a map to walk on, new beats to draw, and error bars to show to whoever has to decide. Trust those where there were beats to learn from: in an empty corner of the map the band can be narrow for no reason at all.',
  ],
  tryThis:
    'Choose an abnormal beat and be its encoder: move the point until the green curve fits it as well as it can. Do you reach a lower surprise than the encoder did?',
  lab: 'Train this variational autoencoder in the Lab',
};
