import { Result } from 'antd';
import { Link } from 'react-router';
import { menuTerms, shellTerms } from '#wording/desk-terms';

export const NotFoundPage = () => <Result icon={null} title={<h1 className="page-failed">{shellTerms.notFound}</h1>} extra={<Link to="/">{menuTerms.workbench}</Link>} />;
