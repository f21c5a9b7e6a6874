/** Days after a purchase by which the balance shows it: up to two were seen (openai/codex #18142, #21973). */
export const longestArrivalDays = 2;
