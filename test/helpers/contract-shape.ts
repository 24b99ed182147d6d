import {
  getEventIteratorSchemaDetails,
  isContractProcedure,
  type AnySchema,
} from "@orpc/contract";
import { z } from "zod";
import { contract, contractVersion } from "../../shared/contract/contract.ts";

/** The contract as plain JSON: every procedure with what it takes, gives and streams. */
export function contractShape(): Record<string, unknown> {
  return { version: contractVersion, procedures: shapeOf(contract) };
}

function shapeOf(part: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(part).map(([name, value]: [string, unknown]) => {
      if (isContractProcedure(value)) {
        const { inputSchema, outputSchema } = value["~orpc"];
        return [
          name,
          { takes: schemaShape(inputSchema), gives: schemaShape(outputSchema) },
        ];
      }
      return [name, shapeOf(Object(value) as object)];
    }),
  );
}

function schemaShape(schema: AnySchema | undefined): unknown {
  if (schema === undefined) return null;
  const streamed = getEventIteratorSchemaDetails(schema);
  if (streamed !== undefined) return { stream: schemaShape(streamed.yields) };
  const shape = z.toJSONSchema(schema as z.ZodType, {
    unrepresentable: "any",
    reused: "ref",
  });
  const { $schema: _dialect, ...rest } = shape;
  return rest;
}
