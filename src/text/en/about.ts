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
      'KDD Cup ’99 holds connections to a simulated network. It is old, it repeats itself, and two kinds of attack drown all others: a figure on it says more about these two than about attacks. It is here because anyone can have it, and to show how such rows mislead. The test rows here carry their true labels, also for the 17 types of attack that the training file does not have.',
      'In the Lab, “About these rows” says what the preparation found, under which licence the rows come, and whom to cite.',
    ],
  },
  methods: {
    title: 'How these numbers were obtained',
    paragraphs: [
      'Rows. By default the beats are split by the seed: three fifths to learn from, a fifth to choose on, a fifth to test on, each with its share of every class; a detector then learns from the normal ones of the first alone, unless you mix in others. Of the connections the rows to choose and to test on are fixed, and the seed draws which of the others are learnt from. Of the beats as UCR published them all are fixed, and so few that those which are learnt from also serve for choosing. Scaling is fitted on the rows that are learnt from.',
      'Choices. A threshold is set by validation rows only. Rules that go by labels use the labels of validation rows, which nobody would have in practice; they stay clean when you hide abnormal rows among those that are learnt from, unless you ask for otherwise. The settings that a detector begins with were chosen by the ROC AUC of validation rows, over the seeds 1001 to 1010, by a script that prints the table it decided by (“npm run tune”). No figure is reported from those seeds.',
      'Reports. What is reported is of test rows, over the seeds 1 to 10 and 101 to 110: the mean, the range, and the standard error. Two detectors are compared on the same seeds and rows, by the mean of their differences with its 95 % interval (Student’s t over seeds) and by how many seeds were won and lost. Of one run the interval of a ROC AUC, and of the difference of two, is that of DeLong (1988): it asks how much another sample of test rows would have changed it. “npm run evaluate” prints all of this.',
      'What that leaves out. All beats are of one patient, split at random: nothing here says how a detector does on another heart. A test beat of one seed may have been a validation beat of another, so the heartbeats are not untouched by the choice of settings. Where test rows are the same for every seed, the range over seeds says nothing of other rows. The validation attacks of the connections are of known kinds, while many of the test attacks are not.',
      'Beside a detector stand up to two baselines, fitted on the same rows. Unless you choose others, or none, they are the cheapest: the mean row, and principal components. A network that does not beat them has not learnt anything worth its weights.',
      'The detectors without a network are computed by our own code. All but the mean and the ensemble are checked against reference values of SciPy and scikit-learn. Each draws what it has learnt, and says beside a row how the reasons for its score were found. A seed fixes every draw, such as starting weights and the order of batches, so a link gives the same numbers again.',
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
