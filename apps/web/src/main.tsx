import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Problem } from './api/problem.js';
import { EntranceBoundary } from './session/entrance-boundary.js';
import { Entrance } from './session/entrance.js';
import './desk.css';

/** A refusal is an answer: only what never arrived is asked for again. */
const queries = new QueryClient({
  defaultOptions: { queries: { staleTime: 5_000, refetchOnWindowFocus: true, retry: (failures, error) => error instanceof Problem && (error.status === 0 || error.status >= 502) && failures < 2 } },
});

const place = document.getElementById('desk');
if (place) createRoot(place).render(<StrictMode><QueryClientProvider client={queries}><EntranceBoundary><Entrance /></EntranceBoundary></QueryClientProvider></StrictMode>);
