import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { WireItem } from '../../lambda/keeping/dynamo-table';

/** A write of up to this many bytes costs one unit. */
export const WRITE_UNIT_BYTES = 1024;

/**
 * The size that DynamoDB counts for an item ("Item sizes and formats" in its developer guide).
 * Nothing is refused by it: an extra write unit is cheaper than a lost place, and bounding the history is the writer's part.
 */
export function itemBytes(item: WireItem): number {
  return sum(Object.entries(item).map(([name, value]) => textBytes(name) + valueBytes(value)));
}

function valueBytes(value: AttributeValue): number {
  if (value.S !== undefined) return textBytes(value.S);
  if (value.N !== undefined) return numberBytes(value.N);
  if (value.B !== undefined) return value.B.length;
  if (value.SS !== undefined) return sum(value.SS.map(textBytes));
  if (value.NS !== undefined) return sum(value.NS.map(numberBytes));
  if (value.BS !== undefined) return sum(value.BS.map((bytes) => bytes.length));
  if (value.L !== undefined) return 3 + sum(value.L.map((element) => 1 + valueBytes(element)));
  if (value.M !== undefined) return 3 + Object.keys(value.M).length + itemBytes(value.M);
  return 1;
}

// A byte for each pair of significant digits, the pairs laid out from the decimal point, and one for the exponent.
function numberBytes(text: string): number {
  const [mantissa = '', exponent = '0'] = text.toLowerCase().split('e');
  const [whole = '', fraction = ''] = mantissa.replace(/^[+-]/, '').split('.');
  const digits = (whole + fraction).replace(/^0+/, '');
  if (digits === '') return 1;
  const lowest = Number(exponent) - fraction.length;
  const first = lowest + digits.length - 1;
  const last = lowest + digits.length - digits.replace(/0+$/, '').length;
  const sign = text.startsWith('-') ? 1 : 0;
  return 1 + sign + Math.floor(first / 2) - Math.floor(last / 2) + 1;
}

function textBytes(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
