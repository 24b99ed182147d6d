import { useCallback, useEffect, useState } from "react";

export interface Answered<Answer> {
  /** Undefined while it is asked; null when it could not be answered now. */
  readonly answer: Answer | null | undefined;
  again(): void;
}

/** The station's answer to one question, asked once and again only when somebody wants it. */
export function useAnswer<Answer>(
  ask: () => Promise<Answer | null>,
): Answered<Answer> {
  const [answer, setAnswer] = useState<Answer | null>();
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    let gone = false;
    void ask().then((given) => {
      if (!gone) setAnswer(given);
    });
    return () => {
      gone = true;
    };
  }, [ask, asked]);
  const again = useCallback(() => {
    setAsked((times) => times + 1);
  }, []);
  return { answer, again };
}
