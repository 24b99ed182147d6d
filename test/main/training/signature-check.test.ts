import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  expectedSignature,
  signatureFits,
} from "../../../main/training/server/signature-check.ts";
import { signRequest } from "../../../main/tiktok/signing.ts";
import { corpusFile } from "../../helpers/corpus.ts";

interface Vector {
  readonly id: string;
  readonly app_secret: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly content_type: string;
  readonly body: string;
  readonly expected_sign: string;
}

const vectors = corpusFile("tiktok", "signing-vectors.json");

describe.skipIf(vectors === null)("over the shared vectors", () => {
  const read = (): readonly Vector[] =>
    vectors === null
      ? []
      : (JSON.parse(readFileSync(vectors, "utf8")) as { request: Vector[] })
          .request;

  test("the shop expects the signature four other implementations agree on", () => {
    const computed = read().map((vector) => [
      vector.id,
      expectedSignature(
        {
          path: vector.path,
          query: Object.entries(vector.query),
          contentType: vector.content_type,
          body: Buffer.from(vector.body),
        },
        vector.app_secret,
      ),
    ]);

    expect(computed).toEqual(
      read().map(({ id, expected_sign: sign }) => [id, sign]),
    );
  });
});

test("the station's signature is the one the shop expects, whatever is sent", () => {
  fc.assert(
    fc.property(
      fc.dictionary(
        fc.string({ unit: "binary" }),
        fc.string({ unit: "binary" }),
      ),
      fc.string({ unit: "binary" }),
      fc.string(),
      (query, body, secret) => {
        const request = {
          path: "/a/b",
          query,
          contentType: "application/json",
        };

        expect(
          signatureFits(
            {
              ...request,
              query: Object.entries(query),
              body: Buffer.from(body),
            },
            secret,
            signRequest({ ...request, body }, secret),
          ),
        ).toBe(true);
      },
    ),
  );
});

const official = {
  path: "/authorization/202309/shops",
  query: [
    ["timestamp", "1623812664"],
    ["app_key", "29a39d"],
  ],
  contentType: "application/json",
  body: new Uint8Array(),
} as const;

test("the platform's own worked example fits", () => {
  const sign =
    "b596b73e0cc6de07ac26f036364178ab16b0a907af13d43f0a0cd2345f582dc8";

  expect(signatureFits(official, "e59af819cc", sign)).toBe(true);
  expect(signatureFits(official, "e59af819cd", sign)).toBe(false);
  expect(signatureFits(official, "e59af819cc", sign.toUpperCase())).toBe(false);
});

test("an empty object on the wire is signed, a missing body is not", () => {
  const empty = expectedSignature(official, "secret");
  const object = expectedSignature(
    { ...official, body: Buffer.from("{}") },
    "secret",
  );

  expect(object).not.toBe(empty);
});

test("an upload's body is left out of its signature", () => {
  const upload = {
    ...official,
    contentType: "multipart/form-data; boundary=x",
  };

  expect(
    expectedSignature({ ...upload, body: Buffer.from("anything") }, "secret"),
  ).toBe(expectedSignature(upload, "secret"));
});
