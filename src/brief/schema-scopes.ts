/** Which file a schema is for: an issue's front matter or the office's brief.config.yaml. */
export const schemaScopes = ['issue', 'config'] as const;

export type SchemaScope = (typeof schemaScopes)[number];
