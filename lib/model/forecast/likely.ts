/** From this probability on it is said that something comes, on pages as in warnings: it is as likely as not. */
export const likely = 0.5;
