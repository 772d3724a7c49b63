import type { PlatformPackage } from '../PlatformPackage';
import { EnumValue } from './EnumValue';
import { MimeEncodedText } from './MimeEncodedText';
import { Money } from './Money';
import { Quantity } from './Quantity';

/** Classes of `dw.value`. */
export const valuePackage: PlatformPackage = { EnumValue, MimeEncodedText, Money, Quantity };
