import { useEffect, useState } from 'preact/hooks';

/**
 * The last answer to a question, while that to the next is on its way; null: nothing can be said. Undefined: none has come
 * yet, or nothing is asked (`question` null).
 */
export function useAnswer<Question, Answer>(
  question: Question | null,
  ask: (question: Question) => Promise<Answer | null>,
): Answer | null | undefined {
  const [answer, setAnswer] = useState<Answer | null>();
  useEffect(() => {
    let isLate = false;
    if (question)
      void ask(question).then((said) => {
        if (!isLate) setAnswer(() => said);
      });
    return () => {
      isLate = true;
    };
  }, [question, ask]);
  return answer;
}
