import { createRoot } from 'react-dom/client';
import '../commands';
import '../functions';
import { App } from './App';

void Office.onReady(() => {
  const place = document.getElementById('plan-rag');
  if (place) createRoot(place).render(<App />);
});
