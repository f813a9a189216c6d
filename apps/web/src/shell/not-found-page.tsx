import { Result } from 'antd';
import { Link } from 'react-router';
import { menuTerms, shellTerms } from '#wording/desk-terms';

export const NotFoundPage = () => <Result icon={null} title={shellTerms.notFound} extra={<Link to="/">{menuTerms.workbench}</Link>} />;
