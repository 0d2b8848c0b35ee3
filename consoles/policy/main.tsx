import { mount } from '../ui/mount.tsx'
import { PageBar } from '../ui/page-bar.tsx'

mount(<PageBar title="" home="/" />)
