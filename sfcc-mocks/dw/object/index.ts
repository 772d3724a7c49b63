import type { PlatformPackage } from '..';
import { CustomObject } from './CustomObject';
import { CustomObjectMgr } from './CustomObjectMgr';
import { ExtensibleObject, PersistentObject } from './PersistentObject';

/** Classes of `dw.object`. */
export const objectPackage: PlatformPackage = { CustomObject, CustomObjectMgr, ExtensibleObject, PersistentObject };
