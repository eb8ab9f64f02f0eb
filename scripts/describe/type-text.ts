/** The parts of JSON Schema that our schemas use. */
export interface JsonSchema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: JsonSchema | boolean;
  readonly items?: JsonSchema | boolean;
  readonly prefixItems?: readonly JsonSchema[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly default?: unknown;
}

const ID_PATTERN = '^[A-Za-z0-9_-]{16}$';

/** A schema as a type that people read: `{ count: integer 1–100000, zoneId?: id }`. */
export function typeText(schema: JsonSchema, depth = 0): string {
  const union = schema.anyOf ?? schema.oneOf;
  if (union) return [...new Set(union.map((one) => typeText(one, depth)))].join(' | ');
  if ('const' in schema) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((one) => JSON.stringify(one)).join(' | ');
  switch (schema.type) {
    case 'object':
      return objectText(schema, depth);
    case 'array':
      return arrayText(schema, depth);
    case 'integer':
    case 'number':
      return `${schema.type}${rangeText(schema.minimum, schema.maximum)}`;
    case 'string':
      return schema.pattern === ID_PATTERN ? 'id' : `string${lengthText(schema)}`;
    case undefined:
      return 'string';
    default:
      return schema.type;
  }
}

function objectText({ properties, required = [], additionalProperties }: JsonSchema, depth: number): string {
  if (!properties)
    return typeof additionalProperties === 'object'
      ? `{ [key]: ${typeText(additionalProperties, depth)} }`
      : '{}';
  const keys = Object.entries(properties).map(([key, value]) => {
    const preset = value.default === undefined ? '' : ` = ${JSON.stringify(value.default)}`;
    return `${key}${required.includes(key) ? '' : '?'}: ${typeText(value, depth + 1)}${preset}`;
  });
  if (keys.length === 0) return '{}';
  const inside = '  '.repeat(depth + 1);
  const oneLine = `{ ${keys.join(', ')} }`;
  const LINE_MAX = 100;
  return oneLine.length + depth * 2 <= LINE_MAX && !oneLine.includes('\n')
    ? oneLine
    : `{\n${inside}${keys.join(`\n${inside}`)}\n${'  '.repeat(depth)}}`;
}

function arrayText({ items, prefixItems, minItems, maxItems }: JsonSchema, depth: number): string {
  if (prefixItems) return `[${prefixItems.map((one) => typeText(one, depth)).join(', ')}]`;
  const item = typeof items === 'object' ? typeText(items, depth) : 'anything';
  return `${item.includes(' | ') ? `(${item})` : item}[]${rangeText(minItems, maxItems)}`;
}

function lengthText({ minLength, maxLength, pattern }: JsonSchema): string {
  if (pattern !== undefined) return ` /${pattern}/`;
  return rangeText(minLength, maxLength);
}

function rangeText(from: number | undefined, to: number | undefined): string {
  const bound = (value: number | undefined): string =>
    value === undefined || Math.abs(value) === Number.MAX_SAFE_INTEGER ? '' : String(value);
  const [low, high] = [bound(from), bound(to)];
  if (low === '' && high === '') return '';
  if (low === '') return ` up to ${high}`;
  return high === '' ? ` from ${low}` : ` ${low}–${high}`;
}
