import type { PlatformPackage } from '../PlatformPackage';
import { Port, WebReference2 } from './WebReference2';
import { WSUtil } from './WSUtil';

/** Classes of `dw.ws`. */
export const wsPackage: PlatformPackage = { Port, WebReference2, WSUtil };
