import type { PlatformPackage } from '..';
import { Bytes } from './Bytes';
import { Calendar } from './Calendar';
import { ArrayList, Collection, Iterator, List, SeekableIterator } from './Collection';
import { Currency } from './Currency';
import { Decimal } from './Decimal';
import { HashMap, MapEntry, PlatformMap } from './Map';
import { SecureEncoder } from './SecureEncoder';
import { StringUtils } from './StringUtils';
import { UUIDUtils } from './UUIDUtils';

/** Classes of `dw.util`. */
export const utilPackage: PlatformPackage = {
    ArrayList,
    Bytes,
    Calendar,
    Collection,
    Currency,
    Decimal,
    HashMap,
    Iterator,
    List,
    Map: PlatformMap,
    MapEntry,
    SecureEncoder,
    SeekableIterator,
    StringUtils,
    UUIDUtils
};
