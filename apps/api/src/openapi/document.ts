import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { components } from './components.js';

const ABOUT = [
  'Plans the recording sessions of film scores across cities and time zones.',
  'Lists answer `{items, nextCursor}`; every resource has an `ETag`, and changing it needs `If-Match`.',
  'A write with an `Idempotency-Key` is done once. Errors are RFC 9457 problem documents with a stable `code`.',
].join('\n\n');

/** The API's own description, OpenAPI 3.1, of the routes that the application has. */
function describe(app: NestFastifyApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Downbeat')
    .setDescription(ABOUT)
    .setVersion('1')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'API key', description: 'an API key' })
    .build();
  const document = SwaggerModule.createDocument(app, config, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  return { ...document, components: { ...document.components, schemas: components() } };
}

/**
 * Serves the document at `/openapi.json` and a page to read it at `/docs`; all files come from this service. The
 * document is made when it is first asked for.
 */
export function serveDocs(app: NestFastifyApplication): void {
  let document: OpenAPIObject | undefined;
  SwaggerModule.setup('docs', app, () => (document ??= describe(app)), {
    jsonDocumentUrl: 'openapi.json',
    raw: ['json'],
    customSiteTitle: 'Downbeat API',
  });
}
