import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

/** The contract as the built routes state it. Only the compiled API knows the types: the Swagger plugin reads them while compiling. */
export function describeContract(app: NestFastifyApplication): OpenAPIObject {
  const outline = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Yuji')
    .setDescription('Budget performance goals between a sub-district office and its district finance bureau. Refusals are RFC 9457 problems.')
    .setVersion('1')
    .addCookieAuth('yuji_session')
    // Signing in on the page sets the cookie; the token of the answer goes into “Authorize”, and then writes can be tried as well.
    .addApiKey({ type: 'apiKey', in: 'header', name: 'x-csrf-token' }, 'csrfToken')
    .addSecurityRequirements('csrfToken')
    .build();
  return SwaggerModule.createDocument(app, outline, { operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}` });
}

/** `/openapi.json`, and a page to browse it at `/docs`. */
export function publishContract(app: NestFastifyApplication): void {
  SwaggerModule.setup('docs', app, () => describeContract(app), { jsonDocumentUrl: 'openapi.json', customSiteTitle: 'Yuji API' });
}
