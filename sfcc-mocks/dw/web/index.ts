import type { PlatformPackage } from '../PlatformPackage';
import { CSRFProtection } from './CSRFProtection';
import { HttpParameter } from './HttpParameter';
import { HttpParameterMap } from './HttpParameterMap';
import { Resource } from './Resource';
import { PlatformURL } from './URL';
import { URLUtils } from './URLUtils';

/** Classes of `dw.web`. */
export const webPackage: PlatformPackage = {
    CSRFProtection,
    HttpParameter,
    HttpParameterMap,
    Resource,
    URL: PlatformURL,
    URLUtils
};
