import type { PlatformPackage } from '../PlatformPackage';
import { Assert } from './Assert';
import { Bytes } from './Bytes';
import { Calendar } from './Calendar';
import { ArrayList, Collection, Iterator, List, SeekableIterator } from './Collection';
import { Currency } from './Currency';
import { DateUtils } from './DateUtils';
import { Decimal } from './Decimal';
import { Geolocation } from './Geolocation';
import { Locale } from './Locale';
import { HashMap, LinkedHashMap, MapEntry, PlatformMap } from './Map';
import { PropertyComparator } from './PropertyComparator';
import { SecureEncoder } from './SecureEncoder';
import { HashSet, LinkedHashSet, PlatformSet } from './Set';
import { SortedMap, SortedSet } from './sorted';
import { StringUtils } from './StringUtils';
import { Template } from './Template';
import { UUIDUtils } from './UUIDUtils';

/** Classes of `dw.util`. */
export const utilPackage: PlatformPackage = {
    ArrayList,
    Assert,
    Bytes,
    Calendar,
    Collection,
    Currency,
    DateUtils,
    Decimal,
    Geolocation,
    HashMap,
    HashSet,
    Iterator,
    LinkedHashMap,
    LinkedHashSet,
    List,
    Locale,
    Map: PlatformMap,
    MapEntry,
    PropertyComparator,
    SecureEncoder,
    SeekableIterator,
    Set: PlatformSet,
    SortedMap,
    SortedSet,
    StringUtils,
    Template,
    UUIDUtils
};
