/** What each term means, in a sentence or two. The names are those that sentences use between double brackets. */
export const glossary = {
  anomaly:
    'Something that does not fit the rest. Also called an outlier, or a novelty when nothing like it was seen before.',
  'point anomaly': 'A single value that is strange whatever surrounds it.',
  'contextual anomaly': 'A value that would be ordinary elsewhere or at another time, but not here and now.',
  'collective anomaly': 'A stretch of values each of which is ordinary, while the stretch as a whole is not.',
  threshold: 'The line that turns a number into a decision: what lies above it is flagged, the rest passes.',
  'false alarm': 'Something normal that was flagged. Also called a false positive.',
  miss: 'An anomaly that was not flagged. Also called a false negative.',
  label: 'What someone who knows has said about an example: this one is normal, that one is not.',
  classifier: 'A program that puts each example into one of a few classes, having seen labelled examples of each.',
  supervised: 'Learning from examples that all carry a label.',
  'semi-supervised':
    'Here: learning from examples that are all known to be normal. Elsewhere the word also stands for learning from a few labelled examples among many unlabelled ones.',
  unsupervised: 'Learning from examples about which nothing is known.',
  heartbeat: 'One beat of the heart, as electrodes on the skin record it: an electrocardiogram, or ECG.',
  'z-normalised': 'Shifted and stretched so that its values have mean 0 and standard deviation 1.',
  'standard deviation': 'How far values typically lie from their mean.',
  'min–max scaling':
    'Moving and stretching each input so that its smallest training value becomes 0 and its largest 1.',
  'neural network':
    'A chain of simple sums and bends. What it computes is set by its weights, and the weights are found by training.',
  weights: 'The numbers inside a network that training changes.',
  autoencoder:
    'A network that is asked to give back its own input, but has to pass it through a bottleneck on the way.',
  encoder: 'The first half of an autoencoder: it turns the input into a few numbers.',
  decoder: 'The second half of an autoencoder: it turns those few numbers back into something like the input.',
  'latent unit': 'One of the few numbers in the bottleneck. Together they are the code of the input.',
  reconstruction: 'What an autoencoder gives back: its best attempt to redraw the input.',
  'reconstruction error':
    'How far the reconstruction is from the input: the square of the difference at each sample, averaged over all samples.',
  'latent space':
    'All the codes that there can be, thought of as places: with two latent units it is a map, and every place on it can be decoded.',
  'variational autoencoder':
    'An autoencoder whose code is not a point but a distribution: a mean and a standard deviation for each latent unit.',
  prior:
    'What the codes are pulled towards in training: the standard normal distribution, mean 0 and standard deviation 1 for each latent unit.',
  surprise:
    'How unlikely something is to the network, in nats: the negative logarithm of its likelihood, averaged over samples, up to a constant. So An and Cho describe it; the algorithm that they print averages the likelihood itself.',
  drift: 'A slow change of what is normal, after a detector has learnt it.',
  epoch: 'One pass through all training examples.',
  loss: 'The number that training pushes down. Of an autoencoder it is the mean reconstruction error; of a variational one, that and how far its codes are from the prior (their KL divergence), weighted by β.',
  'training rows': 'The examples that the network learns from.',
  'validation rows':
    'Examples that the network never learns from. They tell whether learning still helps, and they choose the threshold.',
  'test rows': 'Examples kept for the very end. They choose nothing: they only report how well it went.',
  percentile: 'The 95th percentile of some values is the number that 95 out of 100 of them stay below.',
  accuracy: 'The share of all decisions that were right.',
  precision: 'The share of the flagged that were truly abnormal: how far an alarm is to be believed.',
  recall: 'The share of the abnormal that were flagged: how much was found. Also called sensitivity.',
  'F-beta':
    'One number for precision and recall: their weighted harmonic mean, in which recall counts β times as much. With β = 1 it is F1.',
  'precision–recall curve': 'Precision against recall, for every threshold there is.',
  F1: 'One number for a decision: the harmonic mean of precision (how many of the flagged were truly abnormal) and recall (how many of the abnormal were flagged).',
  contamination: 'The share of abnormal examples among those that a detector learns from as normal.',
  baseline: 'A simple method that any other has to beat before it is worth its trouble.',
  PCA: 'Principal component analysis: it finds the few directions in which examples vary most, and redraws each from these alone.',
  ReLU: 'A unit that passes on what is above nought and turns everything else into nought.',
  'dead unit': 'A unit whose output is the same for every example, so that it says nothing about any.',
  'ROC AUC':
    'The chance that an abnormal example gets a higher score than a normal one, if you draw one of each: 0.5 is guessing, 1 is perfect.',
};
