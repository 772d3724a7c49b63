import type { PlatformPackage } from '../PlatformPackage';
import type { Instance } from '../../contracts/instance';
import { instance } from '../../runtime/current';
import { notImplemented, platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import { serviceConfigs } from '../../metadata/importSite';
import { FTPService } from './FTPService';
import { Result } from './Result';
import { HTTPFormService, HTTPService } from './HTTPService';
import { Service } from './Service';
import { SOAPService } from './SOAPService';
import { ServiceConfig, ServiceCredential, ServiceProfile } from './ServiceConfig';

/** dw.svc.LocalServiceRegistry */
class LocalServiceRegistry {
    static createService(id: string, callback: ConstructorParameters<typeof Service>[1]): Service {
        // Assumed: the documentation requires both, and names no exception.
        if (!id || typeof callback !== 'object' || callback === null) {
            throw platformException('IllegalArgumentException', 'A service needs an id and a callback');
        }
        const config = serviceConfigs(instance()).services.get(id);
        if (!config) {
            instance().log(
                'warn',
                'service',
                `There is no service ${id}: declare it in services.xml, with its credential`
            );
        }
        const type = config ? config.type.toUpperCase() : 'HTTP';
        if (type === 'HTTP') {
            return new HTTPService(id, callback, config);
        }
        if (type === 'HTTPFORM') {
            return new HTTPFormService(id, callback, config);
        }
        if (type === 'SFTP' || type === 'FTP') {
            return new FTPService(id, callback, config);
        }
        if (type === 'SOAP') {
            return new SOAPService(id, callback, config);
        }
        if (type === 'GENERIC') {
            return new Service(id, callback, config);
        }
        throw notImplemented('a service of type ' + type);
    }
}

scriptClass('dw.svc.LocalServiceRegistry', LocalServiceRegistry);

/**
 * Enters address and credentials of a service, as an administrator does in Business Manager.
 * @param values - what to change
 */
export function configureService(
    target: Instance,
    serviceId: string,
    values: { url?: string; user?: string; password?: string }
): void {
    const configs = serviceConfigs(target);
    const service = configs.services.get(serviceId);
    const credential = service && configs.credentials.get(service.credentialId || '');
    if (!credential) {
        throw new Error('There is no service ' + serviceId + ' with a credential');
    }
    Object.assign(credential, values);
}

/** Classes of `dw.svc`. */
export const svcPackage: PlatformPackage = {
    FTPService,
    HTTPFormService,
    HTTPService,
    LocalServiceRegistry,
    Result,
    Service,
    ServiceConfig,
    ServiceCredential,
    ServiceProfile,
    SOAPService
};
