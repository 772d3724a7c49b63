import type { PlatformPackage } from '../PlatformPackage';
import { Note } from '../order/Note';
import { CustomObject } from './CustomObject';
import { CustomObjectMgr } from './CustomObjectMgr';
import { ExtensibleObject, PersistentObject } from './PersistentObject';
import {
    ObjectAttributeDefinition,
    ObjectAttributeGroup,
    ObjectAttributeValueDefinition,
    ObjectTypeDefinition
} from './ObjectTypeDefinition';
import { SystemObjectMgr } from './SystemObjectMgr';

/** Classes of `dw.object`. */
export const objectPackage: PlatformPackage = {
    CustomObject,
    CustomObjectMgr,
    ExtensibleObject,
    Note,
    ObjectAttributeDefinition,
    ObjectAttributeGroup,
    ObjectAttributeValueDefinition,
    ObjectTypeDefinition,
    PersistentObject,
    SystemObjectMgr
};
