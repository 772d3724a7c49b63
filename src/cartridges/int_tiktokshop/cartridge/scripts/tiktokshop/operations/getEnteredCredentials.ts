import { authCredential } from '../shops/store/auth';
import { hasOms } from '../platform/outgoing/omsService';
import { openApiCredential } from '../shops/store/openapi';

/** Which credentials have been entered, never their values. */
export interface EnteredCredentials {
    openApi: boolean;
    auth: boolean;
    oms: boolean;
}

/** Which credentials have been entered. */
export function getEnteredCredentials(): EnteredCredentials {
    const openApi = openApiCredential();
    const auth = authCredential();
    return {
        openApi: openApi.user !== '' && openApi.password !== '',
        auth: auth.user !== '' && auth.password !== '',
        oms: hasOms()
    };
}
