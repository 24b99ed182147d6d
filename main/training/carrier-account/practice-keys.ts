/** Opens nothing but the practice account on this machine. */
export const practiceKeys = {
  publicKey: "pb-practice-public-0001",
  secretKey: "pb-practice-secret-0001",
} as const;
