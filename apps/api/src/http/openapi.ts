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
    .build();
  return SwaggerModule.createDocument(app, outline, { operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}` });
}

/** `/openapi.json`, and a page to browse it at `/docs`. */
export function publishContract(app: NestFastifyApplication): void {
  SwaggerModule.setup('docs', app, () => describeContract(app), { jsonDocumentUrl: 'openapi.json', customSiteTitle: 'Yuji API' });
}
