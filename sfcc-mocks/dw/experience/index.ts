import type { PlatformPackage } from '../PlatformPackage';
import { PageMgr } from './PageMgr';

/** Classes of `dw.experience`. */
export const experiencePackage: PlatformPackage = { PageMgr };
