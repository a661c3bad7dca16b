import { labels } from './lab/labels.ts';
import { numbers } from './locale.ts';
import { tell } from './messages/index.ts';
import { newerBuild } from './newerBuild.ts';

const { amount, whole } = numbers;

const megabytes = (bytes: number) => `${amount(bytes / 1e6, 2)} MB`;

/** The page about the data, the methods and the machine. */
export const about = {
  title: 'About Anomascope',
  lead: 'What you see here is computed in your browser. Nothing you do, draw or train is sent anywhere: there is no account, no tracker and no server behind this page.',
  notClinical: 'The heartbeats are there to learn from. Nothing on this page is fit for clinical use.',
  data: {
    title: 'The data',
    paragraphs: [
      'ECG5000 holds 5,000 heartbeats of one patient with severe congestive heart failure, each stretched to 140 samples and z-normalised, and labelled automatically. A method that does well on them has learnt one heart, not all hearts.',
      'KDD Cup ’99 holds connections to a simulated network. It is old, it repeats itself, and two kinds of attack drown all others; it is still the set that most people compare with. The test rows here carry their true labels, also for the 17 types of attack that the training file does not have.',
      'In the Lab, “About these rows” says what the preparation found, under which licence the rows come, and whom to cite.',
    ],
  },
  methods: {
    title: 'How results are evaluated',
    paragraphs: [
      'A detector learns from normal rows unless you mix in others. Thresholds are chosen on validation rows; what is reported is of test rows, which nothing was chosen on. A seed fixes the split and every draw, such as starting weights and the order of batches, so a link gives the same numbers again.',
      'Beside a detector stand up to two baselines, fitted on the same rows. Unless you choose others, or none, they are the cheapest: the mean row, and principal components, as many as a network has latent units. A network that does not beat them has not learnt anything worth its weights.',
      'The detectors without a network are computed by our own code. All but the mean and the ensemble are checked against reference values of SciPy and scikit-learn. Each draws what it has learnt, and says beside a row how the reasons for its score were found.',
    ],
  },
  engines: {
    title: 'How fast this browser is',
    paragraphs: [
      'A training step of a small network is little arithmetic in many small pieces. On a graphics processor each piece has to be handed over, and the handing over takes longer than the work; that is why the graphics processor is slower here. Our own engine does the whole step in one call of WebAssembly that works on four numbers at a time.',
      'The graphics processor wins when the pieces are large: wide layers and large batches. Measure it, and see how the distance between the lines changes as networks grow.',
    ],
    measure: 'Measure this browser',
    again: 'Measure again',
    stop: 'Stop',
    progress: (done: number, total: number) => `${done} of ${total} measured`,
    table: 'Milliseconds of one training step, 64 beats, Adam',
    weights: 'weights',
    size: (weights: number) => whole(weights),
    time: (ms: number) => amount(ms),
    notHere: 'not here',
    names: labels.engine,
    tell,
    chart: {
      up: 'milliseconds of a training step',
      across: 'weights of the network',
      nothing: 'Milliseconds of a training step by size of the network: nothing measured yet.',
      /** Times come as they are written: of the smallest network, and of the largest. */
      label: (engines: readonly { name: string; smallest: string; largest: string }[]) =>
        `Milliseconds of a training step, from the smallest network to the largest. ${engines.map(({ name, smallest, largest }) => `${name}: ${smallest} to ${largest} milliseconds`).join('; ')}.`,
    },
  },
  offline: {
    title: 'Without a network',
    copy: (bytes: number) =>
      `A while after it has opened, the page keeps a copy of itself in this browser, ${megabytes(bytes)}, so that all of it works without a network: the essay, the Lab, the rows, every engine. It is fetched file by file, behind whatever you do; a browser that is set to save data is left alone until you ask.`,
    oneFile: (bytes: number) =>
      `This is the edition of Anomascope in one file, ${megabytes(bytes)}: everything is in it, the essay, the Lab, the rows and every engine, and it opens without a network or a server, as from a USB stick.`,
    /** A link follows. */
    beside: 'For a room without any network there is all of this in one file, which opens by a double click:',
    download: (bytes: number) => `anomascope.html, ${megabytes(bytes)}`,
    kept: 'The browser also remembers your theme, your answers, what you drew, and the charts and baselines you chose. Deleting the data of this site in the settings of the browser removes everything.',
    states: {
      unknown: 'Whether there is a copy is being looked up.',
      impossible:
        'This browser keeps no copy here, as in some private windows, in frames of other pages, or without https. Without a network, what you have opened still works.',
      unwanted: 'There is no copy: you removed it, or this browser is set to save data.',
      making: 'The copy is being made.',
      kept: 'The copy is complete: this page opens and works without a network.',
      failed:
        'The copy could not be completed, for want of a connection or of space. With a network the page works all the same, and your next visit completes it.',
    },
    keep: 'Make the copy now',
    remove: 'Remove the copy',
    newer: `${newerBuild.title}.`,
    load: newerBuild.load,
    loading: newerBuild.loading,
  },
  keyboard: { title: 'By keyboard' },
};
