/** What the essay stands on. The order is that of the numbers by which sections name them. */
export const references = {
  title: 'References',
  lead: 'What this page stands on, and where to read on. The links lead away from it.',
  list: [
    {
      text: 'Cloudera Fast Forward (2020). Deep Learning for Anomaly Detection. Report FF12.',
      link: 'https://ff12.fastforwardlabs.com/',
    },
    {
      text: 'Dibia, V. (2020). Anomagram: an interactive visualization for training and evaluating autoencoders on the task of anomaly detection. The explainer that came before this one.',
      link: 'https://anomagram.fastforwardlabs.com/',
    },
    {
      text: 'Chandola, V., Banerjee, A., & Kumar, V. (2009). Anomaly detection: a survey. ACM Computing Surveys 41(3), 15.',
      link: 'https://doi.org/10.1145/1541880.1541882',
    },
    {
      text: 'Kingma, D. P., & Welling, M. (2013). Auto-encoding variational Bayes. arXiv:1312.6114.',
      link: 'https://arxiv.org/abs/1312.6114',
    },
    {
      text: 'An, J., & Cho, S. (2015). Variational autoencoder based anomaly detection using reconstruction probability. Special Lecture on IE 2(1), 1–18.',
      link: 'http://dm.snu.ac.kr/static/docs/TR/SNUDM-TR-2015-03.pdf',
    },
    {
      text: 'Higgins, I., et al. (2017). β-VAE: learning basic visual concepts with a constrained variational framework. International Conference on Learning Representations.',
      link: 'https://openreview.net/forum?id=Sy2fzU9gl',
    },
    {
      text: 'Cover, T. M., & Hart, P. E. (1967). Nearest neighbor pattern classification. IEEE Transactions on Information Theory 13(1), 21–27.',
      link: 'https://doi.org/10.1109/TIT.1967.1053964',
    },
    {
      text: 'Breunig, M. M., Kriegel, H.-P., Ng, R. T., & Sander, J. (2000). LOF: identifying density-based local outliers. ACM SIGMOD Record 29(2), 93–104.',
      link: 'https://doi.org/10.1145/335191.335388',
    },
    {
      text: 'Schölkopf, B., Platt, J. C., Shawe-Taylor, J., Smola, A. J., & Williamson, R. C. (2001). Estimating the support of a high-dimensional distribution. Neural Computation 13(7), 1443–1471.',
      link: 'https://doi.org/10.1162/089976601750264965',
    },
    {
      text: 'Liu, F. T., Ting, K. M., & Zhou, Z.-H. (2008). Isolation forest. IEEE International Conference on Data Mining, 413–422.',
      link: 'https://doi.org/10.1109/ICDM.2008.17',
    },
    {
      text: 'Saito, T., & Rehmsmeier, M. (2015). The precision–recall plot is more informative than the ROC plot when evaluating binary classifiers on imbalanced datasets. PLOS ONE 10(3), e0118432.',
      link: 'https://doi.org/10.1371/journal.pone.0118432',
    },
    {
      text: 'Goldberger, A. L., et al. (2000). PhysioBank, PhysioToolkit, and PhysioNet: components of a new research resource for complex physiologic signals. Circulation 101(23), e215–e220.',
      link: 'https://doi.org/10.1161/01.CIR.101.23.e215',
    },
    {
      text: 'Dau, H. A., et al. (2019). The UCR time series archive. IEEE/CAA Journal of Automatica Sinica 6(6), 1293–1305. ECG5000 is one of its sets.',
      link: 'https://doi.org/10.1109/JAS.2019.1911747',
    },
    {
      text: 'Stolfo, S., Fan, W., Lee, W., Prodromidis, A., & Chan, P. (1999). KDD Cup 1999 data. UCI Machine Learning Repository.',
      link: 'https://doi.org/10.24432/C51C7N',
    },
    {
      text: 'Tavallaee, M., Bagheri, E., Lu, W., & Ghorbani, A. A. (2009). A detailed analysis of the KDD CUP 99 data set. IEEE Symposium on Computational Intelligence for Security and Defense Applications, 1–6.',
      link: 'https://doi.org/10.1109/CISDA.2009.5356528',
    },
    {
      text: 'Okabe, M., & Ito, K. (2008). Color universal design: how to make figures and presentations that are friendly to colorblind people. The colours of this page.',
      link: 'https://jfly.uni-koeln.de/color/',
    },
  ],
};
