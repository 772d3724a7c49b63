import type { PlatformPackage } from '../PlatformPackage';
import { ClickStream } from './ClickStream';
import { Cookie, Cookies } from './Cookie';
import { CSRFProtection } from './CSRFProtection';
import { Form, FormGroup } from './forms/Form';
import { FormAction } from './forms/FormAction';
import { FormList, FormListItem } from './forms/FormList';
import { FormElement } from './forms/FormElement';
import { FormElementValidationResult } from './forms/FormElementValidationResult';
import { FormField, FormFieldOption, FormFieldOptions } from './forms/FormField';
import { Forms } from './forms/Forms';
import { HttpParameter } from './HttpParameter';
import { HttpParameterMap } from './HttpParameterMap';
import { LoopIterator } from './LoopIterator';
import { PageMetaData } from './PageMetaData';
import { PagingModel } from './PagingModel';
import { Resource } from './Resource';
import { PlatformURL } from './URL';
import { URLAction } from './URLAction';
import { URLParameter } from './URLParameter';
import { URLRedirectMgr } from './URLRedirectMgr';
import { URLUtils } from './URLUtils';

/** Classes of `dw.web`. */
export const webPackage: PlatformPackage = {
    CSRFProtection,
    ClickStream,
    Cookie,
    Cookies,
    Form,
    FormAction,
    FormElement,
    FormElementValidationResult,
    FormField,
    FormFieldOption,
    FormFieldOptions,
    FormGroup,
    FormList,
    FormListItem,
    Forms,
    HttpParameter,
    HttpParameterMap,
    LoopIterator,
    PageMetaData,
    PagingModel,
    Resource,
    URL: PlatformURL,
    URLAction,
    URLParameter,
    URLRedirectMgr,
    URLUtils
};
