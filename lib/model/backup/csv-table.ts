/** The tables that can be had as comma-separated values. */
export const csvTables = [
  'readings',
  'windows',
  'movements',
  'top-up',
  'entries',
  'spending',
  'payments',
  'banked-resets',
  'warnings',
] as const;
export type CsvTable = (typeof csvTables)[number];
