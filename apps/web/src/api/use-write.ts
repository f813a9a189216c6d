import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';

/** A write; everything that was read under these keys is asked for again, whether it was taken or refused. */
export function useWrite<Sent, Answer>(stale: readonly QueryKey[], send: (sent: Sent) => Promise<Answer>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: send, onSettled: () => Promise.all(stale.map((queryKey) => queries.invalidateQueries({ queryKey }))) });
}
