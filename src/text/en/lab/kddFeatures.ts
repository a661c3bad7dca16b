/**
 * What each number of a connection says, after the data set's own description (Stolfo and others, 1999): first the two seconds
 * before it, then the latest connections to its host, up to 255.
 */
export const kddFeatures: Readonly<Record<string, string>> = {
  srv_count: 'How many connections of the last two seconds were to the same service.',
  serror_rate:
    'Of the connections to the same host in the last two seconds, the share that broke off while opening (SYN errors).',
  srv_serror_rate:
    'Of the connections to the same service in the last two seconds, the share that broke off while opening (SYN errors).',
  rerror_rate: 'Of the connections to the same host in the last two seconds, the share that was refused (REJ errors).',
  srv_rerror_rate:
    'Of the connections to the same service in the last two seconds, the share that was refused (REJ errors).',
  same_srv_rate: 'Of the connections to the same host in the last two seconds, the share that was to the same service.',
  diff_srv_rate: 'Of the connections to the same host in the last two seconds, the share that was to other services.',
  srv_diff_host_rate:
    'Of the connections to the same service in the last two seconds, the share that was to other hosts.',
  dst_host_count: 'How many of the latest connections were to the same host: 255 at most are looked at.',
  dst_host_srv_count:
    'How many of the latest connections to the same host were to the same service: 255 at most are looked at.',
  dst_host_same_srv_rate: 'Of the latest connections to the same host, the share that was to the same service.',
  dst_host_diff_srv_rate: 'Of the latest connections to the same host, the share that was to other services.',
  dst_host_same_src_port_rate: 'Of the latest connections to the same host, the share that came from the same port.',
  dst_host_srv_diff_host_rate:
    'Of the latest connections to the same service of the host, the share that came from other hosts.',
  dst_host_serror_rate:
    'Of the latest connections to the same host, the share that broke off while opening (SYN errors).',
  dst_host_srv_serror_rate:
    'Of the latest connections to the same service of the host, the share that broke off while opening (SYN errors).',
  dst_host_rerror_rate: 'Of the latest connections to the same host, the share that was refused (REJ errors).',
  dst_host_srv_rerror_rate:
    'Of the latest connections to the same service of the host, the share that was refused (REJ errors).',
};
