import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { ApplyDocument } from '#application/goal/apply-document';
import { CompareDocument } from '#application/goal/compare-document';
import { ReceiveDocument } from '#application/goal/receive-document';
import { readDocumentOf } from '#documents/imported-projects';
import { LARGEST_FILE_BYTES } from '#documents/reading/read-document';
import { readDocumentWithTablesSafely } from '#documents/reading/read-document-safely';
import type { Actor } from '#domain/access/actor';
import { DocumentImportQueries } from '#persistence/goal/document-import-queries';
import { CurrentActor, Requires } from '../http/access.js';
import { readFileBody } from '../http/file-bodies.js';
import { NeverReplayed } from '../http/never-replayed.js';
import { DocumentApplicationRequest, DocumentImportQuery, GivenDocumentQuery } from './document-import.requests.js';
import { DocumentApplicationView, DocumentImportView, GivenDocumentListView, presentApplication, presentGivenDocuments, presentImport } from './document-import.views.js';
import { DocumentReadingView, presentReading } from './document-reading.views.js';

/** 导入: a published document becomes goals of the preparer's own unit, after a person has seen what it would change. */
@Controller('document-imports')
export class DocumentImportController {
  constructor(
    private readonly receiveDocument: ReceiveDocument,
    private readonly compareDocument: CompareDocument,
    private readonly applyDocument: ApplyDocument,
    private readonly documentImportQueries: DocumentImportQueries,
  ) {}

  /** The file itself is the body. It is read and compared; no goal is written. The same file again is the same import. */
  @Post()
  @NeverReplayed()
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Requires('goal:write')
  async receive(@CurrentActor() actor: Actor, @Query() query: DocumentImportQuery, @Req() request: FastifyRequest): Promise<DocumentImportView> {
    const { document, tables } = await readDocumentWithTablesSafely(query.fileName, await readFileBody(request, LARGEST_FILE_BYTES));
    const stated = { ...(query.fiscalYear === undefined ? {} : { fiscalYear: query.fiscalYear }), isForOwnUnit: query.forOwnUnit === 'true', isFromConsole: false };
    const id = await this.receiveDocument.execute(actor, readDocumentOf(document, tables), stated);
    return presentImport(await this.compareDocument.execute(actor, id));
  }

  /** What the own unit was given for a year, the latest first. */
  @Get()
  @Requires('goal:write')
  async list(@CurrentActor() actor: Actor, @Query() { fiscalYear }: GivenDocumentQuery): Promise<GivenDocumentListView> {
    return presentGivenDocuments(await this.documentImportQueries.latest(actor, fiscalYear));
  }

  /** What was read, value by value, beside the tables it was read from. */
  @Get(':id/reading')
  @Requires('goal:write')
  async reading(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<DocumentReadingView> {
    return presentReading(await this.documentImportQueries.reading(actor, id));
  }

  /** Compared with the goals as they are now. */
  @Get(':id')
  @Requires('goal:write')
  async detail(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<DocumentImportView> {
    return presentImport(await this.compareDocument.execute(actor, id));
  }

  @Post(':id/application')
  @HttpCode(200)
  @Requires('goal:write')
  async apply(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: DocumentApplicationRequest): Promise<DocumentApplicationView> {
    const { comparedWith, projects, department: takesDepartment = true } = body;
    const choices = (body.choices ?? []).map((choice) => ({ ...choice, project: choice.project ?? null }));
    return presentApplication(await this.applyDocument.execute(actor, id, { comparedWith, takesDepartment, choices, isFromConsole: false, ...(projects === undefined ? {} : { projects }) }));
  }
}
